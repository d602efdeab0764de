import { count } from "../report/ru.ts";
import type { StatsTexts } from "./texts.ts";

export const stats: StatsTexts = {
  summary: "показать, что есть в архивах доставок: события, даты, встретившиеся и не встретившиеся поля и значения",
  paths: "файлы, папки, шаблоны имён; «-» — стандартный ввод",
  threads: "сколько потоков ведут подсчёт; по умолчанию — по числу ядер",
  format:
    "формат вывода: pretty, json (его можно объединять) или markdown; с =ФАЙЛ — запись в файл; можно указать несколько раз",
  failOn: "что считать неудачей: error, то есть всё, что не учтено (так и по умолчанию), или never (ничего)",
  examples: `Коды завершения: 0 — всё подсчитано, 2 — ошибка в вызове, 3 — что-то не
подсчитано или считать было нечего, 130 — подсчёт прерван клавишами Ctrl-C.

Примеры:
  hirehooks stats archive.ndjson
  hirehooks stats deliveries/ --format markdown=stats.md
  zstd -dc archive.ndjson.zst | hirehooks stats - --format json=part.json
  hirehooks merge part.json other-part.json`,
  title: "Что есть в доставках",
  totals: ({ documents, messages, unknown, unread, skipped }) =>
    `${count(documents, "документ", "документа", "документов")}, ${count(messages, "сообщение", "сообщения", "сообщений")}; с неизвестным событием или версией — ${unknown}; не учтено — ${unread}${skipped > 0 ? `; ${count(skipped, "запрос", "запроса", "запросов")} из файлов HAR пропущено: это не POST или нет тела` : ""}`,
  messages: (number) => count(number, "сообщение", "сообщения", "сообщений"),
  titles: {
    versions: "По версиям",
    events: "По событиям",
    times: "По времени",
    members: "Встретившиеся поля",
    never: "Поля, которые ни разу не встретились",
    values: "Значения",
    formats: "Форматы текста",
    strangers: "Поля, которых нет в контракте",
    unknown: "События и версии, которых нет в контрактах",
  },
  columns: {
    version: "Версия",
    message: "Сообщение",
    messages: "Сообщения",
    share: "Доля",
    first: "Начало",
    last: "Конец",
    time: "Время",
    member: "Поле",
    types: "Типы",
    value: "Значение",
    count: "Число",
    format: "Формат",
    names: "Имена",
    provider: "Отправитель",
    events: "События",
  },
  noTime: "без времени",
  neverNote: "Если поле ни разу не встретилось, вложенные в него не перечисляются.",
  neverMet: "не встретилось",
  notListed: (value) => `${value} (нет в контракте)`,
  unnamed: (number) => `не показано: ${number}`,
  many: (number) => `не показано: ${number} (слишком много разных)`,
  header: (pointer) => `заголовок ${pointer}`,
  formats: {
    "date-time-z": "дата и время по UTC (Z)",
    "date-time-offset": "дата и время со смещением",
    "date-time-local": "дата и время без смещения",
    date: "дата",
    email: "адрес электронной почты",
    uri: "URI",
    empty: "пустой текст",
    none: "другой текст",
  },
  percent: (number) => `${number.replace(".", ",")} %`,
  moreFaults: (number) => `… и ещё не учтено: ${number}.`,
  nothingCounted: "Ничего не учтено.",
  interrupted: "Подсчёт прерван. Вот что удалось подсчитать.",
};
