import { File } from "@asyncapi/generator-react-sdk";

const { files } = require("../hooks/files.js");

/** All files of the reference; what they are made of stands in `src/`. */
export default async function Reference({ asyncapi, params }) {
  const rendered = await files(asyncapi, params);
  return rendered.map(({ path, text }) => <File name={path}>{text}</File>);
}
