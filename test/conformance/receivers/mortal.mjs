// A receiver without a framework that catches what a handler throws: the process ends.
import { createServer } from "node:http";

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { data } = JSON.parse(Buffer.concat(chunks).toString());
  if (data.applicant?.comment !== undefined) console.log(data.applicant.comment.trim());
  response.writeHead(200).end();
});
server.listen(0, "127.0.0.1", () => console.log(`port ${server.address().port}`));
