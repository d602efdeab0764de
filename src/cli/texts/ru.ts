import type { CliTexts } from "./texts.ts";

const plurals = new Intl.PluralRules("ru");

/** 1 файл, 2 файла, 5 файлов. */
const count = (number: number, one: string, few: string, many: string) => {
  const form = plurals.select(number);
  return `${number} ${form === "one" ? one : form === "few" ? few : many}`;
};

export const texts: CliTexts = {
  summary: "Контракты вебхуков систем подбора персонала и проката.",
  titles: { usage: "Использование:", options: "Параметры:", commands: "Команды:", arguments: "Аргументы:" },
  help: "показать эту справку",
  version: "показать версию",
  list: {
    summary: "показать отправителей, их версии и события",
    columns: { provider: "Отправитель", version: "Версия", events: "События", signature: "Подтверждение отправителя" },
    signatures: {
      hmac: (header) => `HMAC тела запроса в заголовке ${header}`,
      "shared-secret": (member) => `общий секрет в теле запроса, ${member}`,
      none: () => "не описано",
    },
    current: "отправляется сейчас",
    announced: (labels) => `анонсировано, не описано: ${labels}`,
  },
  check: {
    summary: "проверить записанные доставки, примеры и тела запросов",
    paths: "файлы, папки, шаблоны имён; - читает стандартный ввод",
    provider: "чьи это доставки, если по данным этого не видно",
    event: "какое это событие: отправитель[@версия]/событие",
    strict: "требовать всего, что сказано в контракте; замечания становятся ошибками",
  },
  format: "вид вывода: pretty или json",
  locale: "язык вывода: en, fr или ru",
  verdicts: {
    valid: "верно",
    invalid: "с ошибками",
    unknown: "нет в контракте",
    unrecognised: "не распознано",
    "not-json": "не JSON",
  },
  faults: (number) => count(number, "ошибка", "ошибки", "ошибок"),
  notices: (number) => count(number, "замечание", "замечания", "замечаний"),
  notice: "замечание",
  more: (number) => `… и ещё ${number}`,
  line: (number) => `строка ${number}`,
  totals: ({ files, messages, valid, faulty, notices }) =>
    `${count(files, "файл", "файла", "файлов")}, ${count(messages, "сообщение", "сообщения", "сообщений")}: верных — ${valid}, с ошибками — ${faulty}; ${count(notices, "замечание", "замечания", "замечаний")}`,
  files: {
    empty: "Файл пуст.",
    "utf-16": "Файл в кодировке UTF-16, а JSON пишется в UTF-8: сохраните файл в UTF-8 и повторите проверку.",
    "not-utf-8": "Файл не в кодировке UTF-8. Сохраните его в UTF-8 и повторите проверку.",
    missing: "Такого файла нет.",
    unreadable: "Файл не удаётся прочитать.",
  },
  fileNotJson: (line, column) => `Это не JSON: ошибка синтаксиса в строке ${line}, столбце ${column}.`,
  noFiles: (pattern) => `Ни один файл не подходит под «${pattern}». В папках читаются файлы .json, .ndjson и .jsonl.`,
  nothingChecked: "Ничего не проверено.",
  sayEvent: (provider) =>
    `Укажите событие: --event ${provider}/СОБЫТИЕ — или приложите заголовки к телу запроса: {"headers": {…}, "payload": …}.`,
  sayProvider: (known) =>
    `По данным не видно, чья это доставка. Укажите отправителя в --provider: ${known.join(", ")}.`,
  sayWhich: (providers) => `Это может быть доставка от ${providers.join(" или ")}. Уточните с помощью --provider.`,
  notJson: () => "Это не JSON: ошибка синтаксиса.",
  numbers: {
    "too-large": "Такое большое число программы прочитать не могут (RFC 8259, раздел 6).",
    imprecise: "Программы, которые читают числа с двойной точностью, прочтут здесь другое целое: оно больше 2^53 − 1.",
  },
  errors: {
    unknownCommand: (name) => `Команды «${name}» нет.`,
    unknownOption: (name) => `Параметра «${name}» нет.`,
    missingValue: (option) => `У параметра «${option}» не указано значение.`,
    invalidValue: (value, option, choices) =>
      `Значение «${value}» не подходит для «${option}». Возможные значения: ${choices}.`,
    missingPaths: "Укажите, что проверить: файлы, папки, шаблоны имён или - для стандартного ввода.",
    unknownProvider: (name, known) => `Отправителя «${name}» нет. Известны: ${known}.`,
    unknownVersion: (name, known) => `Версии «${name}» нет. Известны: ${known}.`,
    unknownEvent: (name, known) => `События «${name}» нет. Известны: ${known}.`,
    otherProvider: (event, provider) =>
      `--event ${event} и --provider ${provider} указывают на разных отправителей. Оставьте что-то одно.`,
    suggestion: (name) => `Возможно, имелось в виду «${name}»?`,
    seeHelp: "См. hirehooks --help.",
    other: () => "Команду не удалось разобрать.",
  },
};
