import { count } from "../report/ru.ts";
import type { SendTexts } from "./texts.ts";

export const send: SendTexts = {
  summary: "отправить доставки так, как их шлёт отправитель, и показать, что он заключит из ответа",
  url: "адрес получателя, http: или https:",
  provider: "чьи это доставки, если этого не видно из --event или записи",
  sample: "какой из примеров отправителя послать; по умолчанию — полный",
  body: "послать байты файла в точности как есть; «-» — стандартный ввод",
  replay: "повторить записанные доставки с теми же байтами и заголовками (NDJSON, HAR, JSON); «-» — стандартный ввод",
  reSign: "вместе с --replay: те же байты, но новая подпись и новый идентификатор доставки",
  generate:
    "послать сгенерированное содержимое: valid, boundary (на границах контракта) или invalid (нарушено одно правило)",
  seed: "вместе с --generate: одинаковое зерно даёт одинаковое содержимое; по умолчанию 1",
  count: "сколько доставок послать; из записи — не больше этого числа",
  rate: "сколько доставок начинать за секунду, не больше; по умолчанию — по мере ответов",
  concurrency: "сколько доставок держать в работе одновременно; по умолчанию одну",
  ping: "сначала послать то, от чего зависит, можно ли сохранить вебхук, и при отказе — ничего больше; без --event — только это",
  unsigned: "послать без секретного ключа: подлинность доставки ничем не подтверждается",
  header: "дополнительный заголовок «Имя: значение», заменяет одноимённый; можно указать несколько",
  timeout: "сколько ждать ответа, в секундах; по умолчанию 30",
  dryRun: "показать, что было бы послано, и ничего не посылать",
  verbose: "показывать и каждую доставку, когда их много",
  format: "формат вывода: pretty или ndjson (по объекту в строке)",
  notes: `Секретный ключ берётся из --secret-env или --secret-file либо запрашивается в
терминале; он нигде не показывается. О перенаправлениях сообщается, но команда
по ним не переходит. Прокси из переменных окружения не используются.
Сертификаты проверяются всегда.

Коды завершения: 0 — принято, 1 — не принято, 2 — ошибка вызова, 3 — что-то не
удалось послать, 4 — сбой сети, 130 — прервано по Ctrl-C.`,
  examples: `Примеры:
  hirehooks send http://127.0.0.1:3000/hooks --event huntflow/APPLICANT --secret-env SECRET
  hirehooks send http://127.0.0.1:3000/hooks --provider huntflow --ping --secret-file secret.txt
  hirehooks send http://127.0.0.1:3000/hooks --replay deliveries.ndjson
  hirehooks send http://127.0.0.1:3000/hooks --event flatchr/new_vacancy --generate valid --count 100 --rate 10
  hirehooks send https://example.com/hooks --event hirehop/job.created --body body.json --dry-run`,
  origins: {
    sample: (name, elided) =>
      `пример «${name}»${elided.length > 0 ? `, в котором отправитель опустил ${count(elided.length, "значение", "значения", "значений")}` : ""}`,
    empty: "без тела",
    file: (file) => `тело из ${file}`,
    generated: (kind, seed, number) => `сгенерировано (${kind}, зерно ${seed}, номер ${number})`,
    breaks: (rule, pointer) => `нарушает «${rule}» (${pointer === "" ? "всё содержимое" : pointer})`,
  },
  bytes: (number) => count(number, "байт", "байта", "байт"),
  milliseconds: (duration) => `${Math.round(duration)} мс`,
  base64: "(не UTF-8; показано в Base64)",
  cut: "… и дальше",
  conclusions: {
    accepted: (title, statuses) => `Принято: для ${title} подтверждение приёма — это ${either(statuses)}.`,
    refused: (title, statuses) => `Не принято: для ${title} подтверждение приёма — это только ${either(statuses)}.`,
    retries: (seconds) => `Доставка повторилась бы через ${seconds.join(", ")} с.`,
    unlooked: (title) => `${title} не смотрит на ответ.`,
    lost: "То, что получатель не принял, потеряно.",
    undocumented: (title, isAccepted) =>
      `${isAccepted ? "Считается принятым" : "Считается непринятым"}: какого ответа ждёт ${title}, в документации не сказано.`,
    redirect:
      "Ответ — перенаправление, переход по нему не выполняется. Укажите конечный адрес или исправьте получатель.",
    ping: "Вебхук не был бы сохранён.",
  },
  title: (number, url) => `${count(number, "доставка послана", "доставки посланы", "доставок послано")} на ${url}`,
  accepted: "принято",
  notAccepted: "не принято",
  failures: {
    refused: "в соединении отказано",
    "unknown-host": "неизвестный хост",
    unreachable: "хост недоступен",
    "no-answer": "нет ответа вовремя",
    trickle: "ответ не закончился вовремя",
    reset: "соединение закрыто без ответа",
    certificate: "нет доверия к сертификату",
    tls: "сбой TLS",
    "not-http": "ответ не по HTTP",
    aborted: "прервано",
    other: "соединение не удалось",
  },
  timings: ({ p50, p95, max }) =>
    `Время ответа: p50 ${decimal(p50)} мс, p95 ${decimal(p95)} мс, макс. ${decimal(max)} мс.`,
  brokenOff: "Отправка прервана: показано то, что послано до этого момента.",
  notSent: "Больше ничего не послано, так как вебхук не был бы сохранён.",
  nothing: "Ничего не послано.",
  errors: {
    two: (one, other) => `${one} и ${other} несовместимы. Оставьте что-то одно.`,
    only: (option, other) => `${option} указывают только вместе с ${other}.`,
    sayEvent:
      "Укажите, что послать: --event отправитель/событие или --replay файл; список событий выводит hirehooks list.",
    saySecret:
      "Отправитель подтверждает доставки секретным ключом. Укажите его в --secret-env ИМЯ или --secret-file ФАЙЛ либо добавьте --unsigned.",
    noProof: (title) => `${title} ничем не подтверждает доставки, секретный ключ здесь не нужен. Уберите его.`,
    cannotSign: (title) => `${title} не подписывает доставки, а --re-sign не меняет ни байта. Уберите этот параметр.`,
    noPing: (title) => `${title} не проверяет, можно ли сохранить вебхук. Уберите --ping.`,
    noSample: (event) => `Отправитель не приводит примера ${event}. Используйте --generate valid или --body.`,
    unknownSample: (name, known) => `У этого события нет примера «${name}». Доступные примеры: ${known}.`,
    header: "Для «--header» нужно «Имя: значение», без переводов строк и управляющих символов.",
    framing: (name) => `Заголовок ${name} определяется телом и соединением. Уберите его.`,
    recordedHeader: "Имя или значение записанного заголовка нельзя передать по HTTP. Исправьте запись.",
  },
};

function either(statuses: readonly number[]): string {
  return statuses.join(", ").replace(/, (\d+)$/, " или $1");
}

function decimal(number: number): string {
  return String(number).replace(".", ",");
}
