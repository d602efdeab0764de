/** The plugin's own declarations are not where its package.json says. */
declare module "esbuild-plugin-license" {
  import type { Plugin } from "esbuild";

  interface Dependency {
    readonly packageJson: { readonly name: string; readonly version: string; readonly license: string };
    readonly licenseText: string;
  }

  export default function license(options: {
    readonly banner: string;
    readonly thirdParty: {
      readonly output: { readonly file: string; readonly template: (dependencies: readonly Dependency[]) => string };
    };
  }): Plugin;
}
