import TabItem from "@theme/TabItem";
import Tabs from "@theme/Tabs";
import MDXComponents from "@theme-original/MDXComponents";
import type { ComponentType } from "react";
import { AnnouncedTable } from "../../components/AnnouncedTable.tsx";
import { Changelog } from "../../components/Changelog.tsx";
import { Changes } from "../../components/Changes.tsx";
import { Comparison } from "../../components/Comparison.tsx";
import { Deviations } from "../../components/Deviations.tsx";
import { EnumTable } from "../../components/EnumTable.tsx";
import { EventHead } from "../../components/EventHead.tsx";
import { EventTable } from "../../components/EventTable.tsx";
import { FieldDeviations } from "../../components/FieldDeviations.tsx";
import { FieldList } from "../../components/FieldList.tsx";
import { Glossary } from "../../components/Glossary.tsx";
import { Payload } from "../../components/Payload.tsx";
import { Sample } from "../../components/Sample.tsx";
import { SiteFile } from "../../components/SiteFile.tsx";
import { VersionTable } from "../../components/VersionTable.tsx";

/** A component whose properties come as one JSON text, as the template writes them. */
function fromJson<P extends object>(Component: ComponentType<P>) {
  return ({ json }: { readonly json: string }) => <Component {...(JSON.parse(json) as P)} />;
}

/** What pages may name without an import. */
export default {
  ...MDXComponents,
  AnnouncedTable: fromJson(AnnouncedTable),
  Changelog: fromJson(Changelog),
  Changes: fromJson(Changes),
  Comparison: fromJson(Comparison),
  Deviations: fromJson(Deviations),
  EnumTable: fromJson(EnumTable),
  EventHead: fromJson(EventHead),
  EventTable: fromJson(EventTable),
  FieldDeviations: fromJson(FieldDeviations),
  FieldList: fromJson(FieldList),
  Glossary,
  Payload: fromJson(Payload),
  Sample: fromJson(Sample),
  SiteFile,
  TabItem,
  Tabs,
  VersionTable: fromJson(VersionTable),
};
