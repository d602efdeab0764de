import { texts } from "@playground-texts";
import Layout from "@theme/Layout";
import { Playground } from "../playground/Playground.tsx";
import styles from "../playground/playground.module.css";

export default function PlaygroundPage() {
  return (
    <Layout title={texts.title} description={texts.summary}>
      <main className={styles.page}>
        <h1>{texts.title}</h1>
        <p>{texts.summary}</p>
        <p className={styles.privacy}>{texts.privacy}</p>
        <noscript>
          <p>{texts.needsScript}</p>
        </noscript>
        <Playground />
      </main>
    </Layout>
  );
}
