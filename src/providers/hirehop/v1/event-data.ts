/** Why members that the contract does not name may stand in the data of any event. */
export const undescribed = "The vendor does not describe the data of an event: the sample leaves it out.";
