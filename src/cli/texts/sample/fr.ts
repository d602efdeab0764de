import type { SampleTexts } from "./texts.ts";

export const sample: SampleTexts = {
  summary: "afficher un exemple de l’éditeur, ou des contenus générés d’après le contrat",
  address: "l’évènement, sous la forme émetteur[@version]/évènement ; avec --list, un émetteur suffit, ou rien",
  name: "lequel des exemples de l’éditeur ; par défaut, un exemple complet",
  list: "lister les exemples et dire ce que chacun montre",
  headers: "afficher les en-têtes avant le contenu, séparés par une ligne vide",
  recording: "afficher un enregistrement : en-têtes et contenu en un seul objet",
  generate:
    "générer des contenus : valid (valides), boundary (aux limites du contrat) ou invalid (une règle enfreinte)",
  seed: "avec --generate : la même graine donne les mêmes contenus ; par défaut, une autre à chaque fois",
  count: "avec --generate : combien ; à partir de deux, au format NDJSON, un par ligne",
  notes: `Les contenus vont sur la sortie standard ; ce qu’il y a à en dire, sur la sortie
d’erreur : ce que l’éditeur a omis d’un exemple, la graine, la règle enfreinte par
chaque contenu invalide et à quel endroit. Un enregistrement porte aussi cette
règle, dans « breaks » : le pointeur est relatif au contenu, et le niveau est
« notice » si une lecture tolérante accepte tout de même le contenu.

Codes de sortie : 0 affiché, 2 appel incorrect, ou rien de tel pour cet évènement.`,
  examples: `Exemples :
  hirehooks sample --list
  hirehooks sample ÉMETTEUR/ÉVÈNEMENT
  hirehooks sample ÉMETTEUR/ÉVÈNEMENT --recording | hirehooks check -
  hirehooks sample ÉMETTEUR/ÉVÈNEMENT --generate valid --seed 7 --count 100 > contenus.ndjson
  hirehooks sample ÉMETTEUR/ÉVÈNEMENT --generate invalid --recording
  hirehooks sample ÉMETTEUR/ÉVÈNEMENT --generate boundary | hirehooks check --event ÉMETTEUR/ÉVÈNEMENT -`,
  leftOut: (pointers) => `omis par l’éditeur : ${pointers}`,
  elided: (pointer, found) => `L’éditeur a omis ${pointer} ; ${found} en tient lieu, ce qui ne prouve rien.`,
  none: "aucun exemple",
  empty: "Le corps est vide : il n’y a rien à afficher. Ajoutez --recording ou --headers pour voir la livraison.",
  nameless: (address) =>
    `Le contenu seul n’indique pas l’évènement. Ajoutez --recording, ou vérifiez-le avec --event ${address}.`,
  chosenSeed: (seed) => `--seed ${seed} redonne le même résultat.`,
  breaks: (number, rule, pointer, level) =>
    `${number} : enfreint « ${rule} » à ${pointer === "" ? "la racine" : pointer} ; une lecture tolérante ${level === "issue" ? "le refuse aussi" : "l’accepte"}`,
  errors: {
    sayAddress: "Indiquez l’évènement : hirehooks sample émetteur/évènement ; hirehooks sample --list les énumère.",
    noSample: (address) =>
      `L’éditeur ne montre aucun exemple de ${address}. Générez-en un : hirehooks sample ${address} --generate valid`,
    nothingInvalid: (address) => `Le contrat accepte tout contenu comme ${address} : rien ne peut être invalide.`,
  },
};
