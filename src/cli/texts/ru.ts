import { completion } from "./completion/ru.ts";
import { deliver } from "./deliver/ru.ts";
import { examples } from "./examples/ru.ts";
import { listen } from "./listen/ru.ts";
import { count, texts as report } from "./report/ru.ts";
import { sample } from "./sample/ru.ts";
import { send } from "./send/ru.ts";
import { stats } from "./stats/ru.ts";
import { test } from "./test/ru.ts";
import type { CliTexts } from "./texts.ts";

/** A name that is empty was not given at all. */
const unknown = (name: string, missing: string, stranger: string) =>
  name === "" ? `${missing}.` : `${stranger} «${name}».`;

export const texts: CliTexts = {
  ...report,
  summary: "Контракты вебхуков для систем подбора персонала и проката оборудования.",
  titles: { usage: "Использование:", options: "Параметры:", commands: "Команды:", arguments: "Аргументы:" },
  usage: { options: "[параметры]", command: "[команда]", paths: "<пути...>" },
  help: "показать эту справку",
  version: "показать версию",
  list: {
    summary: "показать список отправителей, версий и событий",
    columns: { provider: "Отправитель", version: "Версия", events: "События", signature: "Проверка отправителя" },
    signatures: {
      hmac: (header) => `HMAC тела запроса в заголовке ${header}`,
      "shared-secret": (member) => `общий секрет в теле запроса: ${member}`,
      none: () => "не описана",
    },
    current: "действующая",
    labelled: (column, cell) => `${column}: ${cell}`,
    announced: (labels) => `анонсировано, не описано: ${labels}`,
  },
  check: {
    summary: "проверить записанные доставки, примеры и тела запросов на соответствие контрактам",
    paths: "файлы, папки, шаблоны имён; «-» — стандартный ввод",
    provider: "от кого доставки, если по данным этого не видно",
    event: "к какому событию относятся доставки: отправитель[@версия]/событие",
    strict: "требовать полного соответствия контракту; замечания считаются ошибками",
    format:
      "формат вывода: pretty, json, ndjson, junit, sarif, github, gitlab или markdown; с =ФАЙЛ — запись в файл; можно указать несколько раз",
    maxFindings: "сколько находок выводить по отдельности; в итогах учитываются все",
    lines: "читать всё как NDJSON, по документу в строке, как бы ни назывался файл; часть может быть пустой",
    bulk: "для архивов: занять все ядра, выводить только находки и подвести по ним итоги",
    threads: "наибольшее число потоков; по умолчанию — по числу ядер (включает --bulk)",
    summaryFile: "записать сводку, пригодную для объединения, в файл; «-» — стандартный вывод (включает --bulk)",
    notices: "искать только то, что отвергнет и нестрогая проверка",
    failOn: "что считать неудачей: error (так и по умолчанию), notice или never (ничего)",
  },
  stats,
  completion,
  examples,
  deliver,
  sample,
  send,
  test,
  listen,
  merge: {
    summary: "объединить сводки частей в сводку целого",
    files:
      "сводки, записанные командами check --summary или stats --format json, одна или несколько в файле; «-» — стандартный ввод",
    failOn: "что считать неудачей: error, notice или never (ничего, по умолчанию)",
  },
  bulk: {
    columns: { count: "Число", level: "Уровень", message: "Сообщение", rule: "Правило", place: "Место" },
    levels: { issue: "ошибка", notice: "замечание" },
    remaining: (time) => `осталось ${time}`,
    noSummary: "Это не сводка. Укажите файлы, записанные командами check --summary или stats --format json.",
    unlike: (member, values) =>
      `Эти сводки нельзя объединить: ${{ kind: "одни записаны командой check, другие — командой stats", version: "они сделаны по разным версиям контрактов", strict: "одни строгие, другие нет", locale: "они на разных языках" }[member]} (${values}). Объединяйте однородные сводки.`,
  },
  format: "формат вывода: pretty или json",
  locale: "язык вывода: en, fr или ru",
  leftOut: (number) => `Здесь не показано, но учтено в итогах: ${count(number, "находка", "находки", "находок")}.`,
  rules: {
    type: "Значение имеет тип, допустимый по контракту.",
    required: "Обязательное поле присутствует.",
    constant: "Значение именно то, которое задано контрактом.",
    enum: "Значение — одно из перечисленных в контракте.",
    format: "Текст имеет формат, указанный в контракте.",
    pattern: "Текст имеет вид, заданный контрактом.",
    "unknown-member": "Все поля есть в контракте.",
    "unknown-event": "Событие есть в контракте.",
    "unknown-version": "Версия есть в контракте.",
    "missing-event": "В доставке указано её событие.",
    unrecognised: "По доставке видно, кто её отправил.",
    number: "Любая программа прочитает число так, как оно записано.",
    "not-json": "Документ — это JSON.",
    unreadable: "Файл или строку можно прочитать.",
  },
  markdown: {
    title: "Доставки вебхуков",
    columns: {
      file: "Файл",
      messages: "Сообщения",
      valid: "Корректные",
      faulty: "С ошибками",
      notices: "Замечания",
    },
    findings: "Находки",
    moreFiles: (number) => `… и ещё ${count(number, "файл", "файла", "файлов")}.`,
  },
  totals: ({ files, messages, valid, faulty, notices, skipped, isBrokenOff }) =>
    `${count(files, "файл", "файла", "файлов")}, ${count(messages, "сообщение", "сообщения", "сообщений")}: корректных — ${valid}, с ошибками — ${faulty}; замечаний — ${notices}${skipped > 0 ? `; ${count(skipped, "запрос", "запроса", "запросов")} из файлов HAR пропущено: это не POST или нет тела` : ""}${isBrokenOff ? "; прервано до завершения" : ""}`,
  noFiles: (pattern) =>
    `По пути «${pattern}» не найдено ни одного файла. В папках проверяются только файлы .json, .ndjson, .jsonl и .har, в том числе сжатые (.gz, .zst).`,
  nothingChecked: "Ничего не проверено.",
  interrupted: "Проверка прервана: показано то, что найдено до этого момента.",
  errors: {
    unknownCommand: (name) => unknown(name, "Не указана команда", "Неизвестная команда"),
    unknownOption: (name) => `Неизвестный параметр «${name}».`,
    missingValue: (option) => `Не указано значение параметра «${option}».`,
    invalidValue: (value, option, choices) =>
      `Значение «${value}» недопустимо для параметра «${option}». Допустимые значения: ${choices}.`,
    excess: "У команды лишние аргументы.",
    missingPaths: "Укажите, что проверить: файлы, папки, шаблоны имён или «-» для стандартного ввода.",
    unknownProvider: (name, known) =>
      `${unknown(name, "Не указан отправитель", "Неизвестный отправитель")} Доступные отправители: ${known}.`,
    unknownVersion: (name, known) =>
      `${unknown(name, "Не указана версия", "Неизвестная версия")} Доступные версии: ${known}.`,
    unknownEvent: (name, known) =>
      `${unknown(name, "Не указано событие", "Неизвестное событие")} Доступные события: ${known}.`,
    otherProvider: (event, provider) =>
      `В --event ${event} и --provider ${provider} указаны разные отправители. Оставьте что-то одно.`,
    noFile: (format) => `В «${format}=» не указан файл. Напишите --format ${format}=ФАЙЛ.`,
    twoToStdout: (one, other) =>
      `--format ${one} и --format ${other} выводились бы вместе на стандартный вывод. Укажите для одного из них файл: --format ИМЯ=ФАЙЛ.`,
    sameFile: (one, other) =>
      `--format ${one} и --format ${other} записывались бы в один файл. Укажите для каждого свой.`,
    outputIsInput: (file) =>
      `Файл «${file}» указан для проверки, а отчёт заменил бы его. Укажите для отчёта другой файл.`,
    cannotWrite: (file, reason) => `Не удалось записать отчёт «${file}»: ${reason}.`,
    cannotPutBy: (file, folder, reason) =>
      `Не удалось записать отчёт «${file}» (его части временно хранятся в «${folder}»): ${reason}. Другую папку для них задаёт переменная TMPDIR.`,
    cannotPrint: (reason) => `Не удалось записать стандартный вывод: ${reason}.`,
    reasons: {
      EACCES: "нет прав доступа. Измените права или выберите другое место",
      EPERM: "нет прав доступа. Измените права или выберите другое место",
      EROFS: "диск доступен только для чтения. Выберите другое место",
      ENOSPC: "на диске нет места. Освободите его или выберите другой диск",
      EDQUOT: "исчерпана дисковая квота. Освободите место или выберите другой диск",
      ENOENT: "такой папки нет. Создайте её или выберите другое место",
      ENOTDIR: "такой папки нет. Создайте её или выберите другое место",
      EISDIR: "это папка. Укажите файл",
    },
    suggestion: (name) => `Возможно, вы имели в виду «${name}».`,
    seeHelp: "Справка: hirehooks --help.",
    other: () => "Не удалось разобрать команду.",
    internal: (name) => `Внутренняя ошибка hirehooks (${name}). Пожалуйста, сообщите о ней.`,
  },
};
