import type { SampleTexts } from "./texts.ts";

export const sample: SampleTexts = {
  summary: "показать пример отправителя или содержимое, сгенерированное по контракту",
  address: "событие в виде отправитель[@версия]/событие; с --list достаточно отправителя или ничего",
  name: "какой из примеров отправителя; по умолчанию — полный",
  list: "перечислить примеры и сказать, что показывает каждый",
  headers: "показать перед содержимым заголовки; между ними пустая строка",
  recording: "показать запись: заголовки и содержимое одним объектом",
  generate: "сгенерировать содержимое: valid, boundary (на границах контракта) или invalid (нарушено одно правило)",
  seed: "вместе с --generate: одинаковое зерно даёт одинаковое содержимое; по умолчанию каждый раз новое",
  count: "вместе с --generate: сколько; если больше одного — в виде NDJSON, по одному в строке",
  notes: `Содержимое идёт в стандартный вывод, а сказанное о нём — в поток ошибок: что
отправитель опустил в примере, зерно, какое правило и где нарушает каждое неверное
содержимое. В записи правило стоит и в самой записи, в «breaks»: указатель относится
к содержимому, а уровень «notice» значит, что при нестрогой проверке оно всё же
принимается.

Коды завершения: 0 — показано, 2 — ошибка в вызове или для события такого нет.`,
  examples: `Примеры:
  hirehooks sample --list
  hirehooks sample ОТПРАВИТЕЛЬ/СОБЫТИЕ
  hirehooks sample ОТПРАВИТЕЛЬ/СОБЫТИЕ --recording | hirehooks check -
  hirehooks sample ОТПРАВИТЕЛЬ/СОБЫТИЕ --generate valid --seed 7 --count 100 > payloads.ndjson
  hirehooks sample ОТПРАВИТЕЛЬ/СОБЫТИЕ --generate invalid --recording
  hirehooks sample ОТПРАВИТЕЛЬ/СОБЫТИЕ --generate boundary | hirehooks check --event ОТПРАВИТЕЛЬ/СОБЫТИЕ -`,
  leftOut: (pointers) => `опущено отправителем: ${pointers}`,
  elided: (pointer, found) => `Отправитель опустил ${pointer}; вместо этого стоит ${found}, что ничего не доказывает.`,
  none: "примера нет",
  empty: "В теле нет ни байта: показывать нечего. Добавьте --recording или --headers, чтобы увидеть доставку.",
  nameless: (address) =>
    `По одному содержимому событие не узнать. Добавьте --recording или проверяйте с --event ${address}.`,
  chosenSeed: (seed) => `С --seed ${seed} получится то же самое.`,
  breaks: (number, rule, pointer, level) =>
    `${number}: нарушает «${rule}» в ${pointer === "" ? "корне" : pointer}; при нестрогой проверке ${level === "issue" ? "тоже отвергается" : "принимается"}`,
  errors: {
    sayAddress: "Укажите событие: hirehooks sample отправитель/событие; все они есть в hirehooks sample --list.",
    noSample: (address) =>
      `У отправителя нет примера ${address}. Сгенерируйте его: hirehooks sample ${address} --generate valid`,
    nothingInvalid: (address) => `Контракт принимает как ${address} любое содержимое: неверным не может быть ничто.`,
  },
};
