import { deviates, nullable, objectOf, personal, Type } from "../../../define/index.ts";
import { sampled } from "./sampled.ts";

/** A file, with its text but without its bytes. */
export const Attachment = objectOf(
  sampled({
    id: Type.Integer({ description: "Id of the file" }),
    type: nullable(
      Type.Integer({ description: "Code of the kind of file; the sample has 9 for text files and 10 for PDF files" }),
    ),
    mimetype: nullable(
      deviates(Type.String({ description: "Media type of the file" }), {
        documented: "The page names no form for media types.",
        sent: "The sample has “TEXT/PLAIN” in upper case and “application/pdf” in lower case.",
        accepted: "Any string; media types mean the same in either case.",
      }),
    ),
    text: personal(nullable(Type.String({ description: "Text of the file; masked in the sample" }))),
    filename: personal(nullable(Type.String({ description: "Name of the file" }))),
    uniqfilename: personal(
      nullable(
        Type.String({ description: "Name under which the file is stored; null for the text files of the sample" }),
      ),
    ),
  }),
  { title: "Attachment", description: "A file that belongs to the action" },
);
