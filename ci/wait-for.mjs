// node wait-for.mjs URL SECONDS: exits with 0 as soon as somebody takes connections there, with 1 after that time.
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const [url = "", seconds = "30"] = process.argv.slice(2);
if (!URL.canParse(url)) process.exit(1);
const { hostname, port, protocol } = new URL(url);
const host = hostname.replace(/^\[|\]$/g, "");
const end = Date.now() + Number(seconds) * 1000;

while (!(await isListening())) {
  if (Date.now() > end) process.exit(1);
  await wait(200);
}

function isListening() {
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port || (protocol === "https:" ? 443 : 80)), timeout: 2000 });
    const settled = (isUp) => () => {
      socket.destroy();
      resolve(isUp);
    };
    socket.once("connect", settled(true)).once("error", settled(false)).once("timeout", settled(false));
  });
}
