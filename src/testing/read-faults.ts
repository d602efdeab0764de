import type { ReadFaultKind } from "../json/read-strict.ts";
import type { Locale } from "../runtime/issue.ts";

/** Why a body cannot be read, in each language. */
export const readFaults: Readonly<Record<Locale, Readonly<Record<ReadFaultKind, string>>>> = {
  en: {
    "not-utf-8": "The body is not UTF-8.",
    "byte-order-mark": "The body begins with a byte order mark, which JSON does not allow.",
    "not-json": "The body is not JSON.",
    "duplicate-member": "A member stands twice in one object; programs would differ in which one they keep.",
    "reserved-member": "A member is called “__proto__”, which programs mistake for something of their own.",
    "lone-surrogate": "A string holds half a character.",
    "unsafe-integer": "A whole number is too large to be kept exactly.",
    "overflowing-number": "A number is too large to be kept.",
    "too-deep": "Objects and arrays are nested too deeply.",
    "too-many-members": "The body has too many members.",
  },
  fr: {
    "not-utf-8": "Le corps n’est pas en UTF-8.",
    "byte-order-mark": "Le corps commence par une marque d’ordre des octets, que JSON n’admet pas.",
    "not-json": "Le corps n’est pas du JSON.",
    "duplicate-member": "Un champ figure deux fois dans un objet ; les programmes ne garderaient pas tous le même.",
    "reserved-member": "Un champ s’appelle « __proto__ », que des programmes confondent avec l’un des leurs.",
    "lone-surrogate": "Un texte contient une moitié de caractère.",
    "unsafe-integer": "Un nombre entier est trop grand pour être lu exactement.",
    "overflowing-number": "Un nombre est trop grand pour être lu.",
    "too-deep": "Les objets et les tableaux sont trop imbriqués.",
    "too-many-members": "Le corps contient trop de champs.",
  },
  ru: {
    "not-utf-8": "Тело запроса не в UTF-8.",
    "byte-order-mark": "Тело запроса начинается с метки порядка байтов, недопустимой в JSON.",
    "not-json": "Тело запроса — не JSON.",
    "duplicate-member": "Поле встречается в объекте дважды; программы прочитают его по-разному.",
    "reserved-member": "Поле называется «__proto__»: программы принимают его за своё.",
    "lone-surrogate": "В тексте есть половина символа.",
    "unsafe-integer": "Целое число слишком велико, чтобы прочитать его точно.",
    "overflowing-number": "Число слишком велико, чтобы его прочитать.",
    "too-deep": "Слишком глубокая вложенность объектов и массивов.",
    "too-many-members": "В теле запроса слишком много полей.",
  },
};
