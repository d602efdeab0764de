import type { Texts } from "./texts.ts";

export const texts: Texts = {
  types: {
    null: "null",
    boolean: "логическое значение (true или false)",
    integer: "целое число",
    number: "число",
    string: "строка",
    array: "массив",
    object: "объект",
  },
  values: {
    number: (value) => `число ${value}`,
    string: (value) => (value === "" ? "пустая строка" : `строка «${value}»`),
    boolean: (value) => value,
  },
  formats: {
    date: "дата вида 2022-03-29",
    "date-time": "дата и время вида 2022-03-29T07:50:42+02:00",
    email: "адрес электронной почты",
    uri: "URI со схемой, например https://example.com/",
  },
  pattern: (pattern) => `строка вида ${pattern}`,
  either: (alternatives) => alternatives.join(" или ") || "любое значение",
  oneOf: (values, more) => `одно из значений: ${values.join(", ")}${more > 0 ? ` и ещё ${more}` : ""}`,
  nothing: "ничего",
  sentences: {
    type: ({ expected, found }) => `Ожидается: ${expected}; получено: ${found}.`,
    required: ({ expected, name }) => `Нет поля «${name}»; ожидается: ${expected}.`,
    constant: ({ expected, found }) => `Ожидается: «${expected}»; получено: ${found}.`,
    enum: ({ expected, found }) => `Такого значения в контракте нет. Ожидается ${expected}; получено: ${found}.`,
    format: ({ expected, found }) => `Ожидается: ${expected}; получено: ${found}.`,
    pattern: ({ expected, found }) => `Ожидается: ${expected}; получено: ${found}.`,
    "unknown-member": ({ name }) => `Поля «${name}» здесь в контракте нет.`,
    "unknown-event": ({ expected, found }) =>
      `Такого события в контракте нет. Ожидается ${expected}; получено: ${found}.`,
    "unknown-version": ({ expected, found }) =>
      `Такой версии в контракте нет. Ожидается ${expected}; получено: ${found}.`,
    "missing-event": ({ expected }) => `Событие нигде не названо; оно ожидается в ${expected}.`,
  },
};
