import type { Slots, Texts } from "./texts.ts";

const nothing = "ничего";
const string = "строка";

/** Of a private value only the type is named: “a string” alone would read as if another type were expected. */
const otherForm = ({ expected, found }: Slots) =>
  `Ожидается: ${expected}; получено: ${found === string ? "строка другого вида" : found}.`;

export const texts: Texts = {
  types: {
    null: "null",
    boolean: "логическое значение (true/false)",
    integer: "целое число",
    number: "число",
    string,
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
  pattern: (pattern) => `строка, соответствующая регулярному выражению ${pattern}`,
  either: (alternatives) => {
    const others = alternatives.slice(0, -1).join(", ");
    const last = alternatives.at(-1) ?? "любое значение";
    return others === "" ? last : `${others} или ${last}`;
  },
  oneOf: (values, more) => `одно из значений: ${values.join(", ")}${more > 0 ? ` и ещё ${more}` : ""}`,
  nothing,
  sentences: {
    type: ({ expected, found }) => `Ожидается: ${expected}; получено: ${found}.`,
    required: ({ expected, name }) => `Нет обязательного поля «${name}». Ожидается: ${expected}.`,
    constant: ({ expected, found }) => `Ожидается значение «${expected}»; получено: ${found}.`,
    enum: ({ expected, found }) => `Получено: ${found}; такого значения в контракте нет. Ожидается ${expected}.`,
    format: otherForm,
    pattern: otherForm,
    "unknown-member": ({ name }) => `Поле «${name}» здесь не предусмотрено контрактом.`,
    "unknown-event": ({ expected, found }) =>
      `Получено: ${found}; такого события в контракте нет. Ожидается ${expected}.`,
    "unknown-version": ({ expected, found }) =>
      found === nothing
        ? `Версия не указана. Ожидается ${expected}.`
        : `Получено: ${found}; такой версии в контракте нет. Ожидается ${expected}.`,
    "missing-event": ({ expected }) => `Событие определить не удалось: его название ожидается в ${expected}.`,
  },
};
