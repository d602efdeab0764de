/* Tables and lists of the reference, each in a file of its own. */
export { AnnouncedTable } from "./AnnouncedTable.tsx";
export { Changelog } from "./Changelog.tsx";
export { Changes } from "./Changes.tsx";
export { Comparison } from "./Comparison.tsx";
export { EnumTable } from "./EnumTable.tsx";
export { EventTable } from "./EventTable.tsx";
export { FieldDeviations } from "./FieldDeviations.tsx";
export { Glossary } from "./Glossary.tsx";
export { VersionTable } from "./VersionTable.tsx";
