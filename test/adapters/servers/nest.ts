import "reflect-metadata";
import type { INestApplication } from "@nestjs/common";
import { Controller, Get, Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { receiver } from "hirehooks/express";
import { endpoints } from "../endpoints.ts";
import { listening } from "./listening.ts";

const { receivers, log } = endpoints(receiver);

class LogController {
  log(): string {
    return log();
  }
}
// What the decorators of the guide's recipe are short for.
Get("log")(
  LogController.prototype,
  "log",
  Object.getOwnPropertyDescriptor(LogController.prototype, "log") as PropertyDescriptor,
);
Controller()(LogController);
class AppModule {}
Module({ controllers: [LogController] })(AppModule);

const app: INestApplication = await NestFactory.create(AppModule, { logger: false });
// Before Nest's own parsers, which it adds when it starts.
for (const [path, handle] of Object.entries(receivers)) app.use(path, handle);
await app.listen(0, "127.0.0.1");
listening(app.getHttpServer());
