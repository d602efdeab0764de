import { fetched } from "./fetched.ts";

Object.assign(window, { fetched });
