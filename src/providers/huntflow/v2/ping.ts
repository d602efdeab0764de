export { ping } from "../v1/ping.ts";
