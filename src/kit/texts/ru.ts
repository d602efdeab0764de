import { readFaults } from "../../testing/read-faults.ts";
import type { KitTexts } from "./texts.ts";

const plurals = new Intl.PluralRules("ru");
const forms: Readonly<Record<string, string>> = { one: "ошибка", few: "ошибки" };
const count = (number: number) => `${number} ${forms[plurals.select(number)] ?? "ошибок"}`;
const reading = (isStrict: boolean) => (isStrict ? "строгая проверка" : "нестрогая проверка");

export const texts: KitTexts = {
  refused: (address, isStrict, total) =>
    `Содержимое не соответствует контракту ${address} (${reading(isStrict)}): ${count(total)}.`,
  holds: (address, isStrict) =>
    `Содержимое соответствует контракту ${address} (${reading(isStrict)}), а тест ожидает обратного.${isStrict ? "" : " Строгая проверка ({ strict: true }) может найти больше."}`,
  unreadable: (address, line, column, fault) =>
    `Содержимое ${address} не читается. ${fault} (строка ${line}, столбец ${column}) Передайте его в том виде, в каком оно отправляется, или как значение.`,
  faults: readFaults.ru,
  whole: "(содержимое целиком)",
  more: (number) => `… и ещё ${number}.`,
  tolerated: "Нестрогая проверка его всё же пропускает — такие отклонения находит только строгая.",
  remedy: (address) =>
    `Исправьте содержимое в этих местах или адрес. Команда «npx hirehooks sample ${address}» выведет правильное содержимое.`,
};
