import { readFaults } from "../../testing/read-faults.ts";
import type { KitTexts } from "./texts.ts";

const count = (number: number) => `${number} ${number < 2 ? "erreur" : "erreurs"}`;
const reading = (isStrict: boolean) => (isStrict ? "lecture stricte" : "lecture tolérante");

export const texts: KitTexts = {
  refused: (address, isStrict, total) =>
    `Le contenu ne respecte pas le contrat de ${address} (${reading(isStrict)}) : ${count(total)}.`,
  holds: (address, isStrict) =>
    `Le contenu respecte le contrat de ${address} (${reading(isStrict)}), alors que le test attend le contraire.${isStrict ? "" : " Une lecture stricte ({ strict: true }) peut en trouver davantage."}`,
  unreadable: (address, line, column, fault) =>
    `Le contenu de ${address} est illisible. ${fault} (ligne ${line}, colonne ${column}) Donnez-le tel qu’il est envoyé, ou sous forme de valeur.`,
  faults: readFaults.fr,
  whole: "(l’ensemble du contenu)",
  more: (number) => `… et ${number} de plus.`,
  tolerated: "Une lecture tolérante l’accepte tout de même : seule une lecture stricte y trouve à redire.",
  remedy: (address) =>
    `Corrigez le contenu à ces endroits, ou l’adresse. « npx hirehooks sample ${address} » affiche un contenu correct.`,
};
