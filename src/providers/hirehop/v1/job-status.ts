import { codeOf, deviates, seen, Type } from "../../../define/index.ts";

export const JobStatus = codeOf(
  {
    0: seen("Enquiry", "a public receiver"),
    1: seen("Provisional booking", "a public receiver"),
    2: seen("Booked", "a public receiver"),
    3: seen("Prepared; rarely used, as the status tends to jump from 2 to 5", "a public receiver"),
    4: seen("Partly dispatched", "a public receiver"),
    5: seen("Dispatched", "a public receiver"),
    6: seen("Returned incomplete; also when a part of the hire comes back early", "a public receiver"),
    7: seen("Returned", "a public receiver"),
    8: seen("Requires attention", "a public receiver"),
    9: seen("Cancelled", "a public receiver"),
    10: seen("Not interested", "a public receiver"),
    11: seen("Completed", "a public receiver"),
  },
  { title: "JobStatus", description: "Code of the status of a hire job" },
);

/** The status as it may arrive. */
export const Status = deviates(
  Type.Union([JobStatus, Type.String({ pattern: "^([0-9]|1[01])$" }), Type.Null()], {
    description: "Status of the hire job, as a code or as its digits",
  }),
  {
    documented: "The vendor publishes no table of the codes.",
    sent: "Three tables by others disagree: one calls 7 “Completed” and leaves out 11, another takes 8 for “Cancelled”.",
    accepted: "The codes and meanings of the receiver that runs today.",
  },
  {
    documented: "The vendor does not state the type; a typing of its API by others has a text.",
    sent: "Not known: public receivers convert whatever comes to a number, and one of them rounds it down.",
    accepted: "A whole number, or its digits as a text.",
  },
);
