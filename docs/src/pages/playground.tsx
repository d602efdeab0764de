import Layout from "@theme/Layout";
import { texts } from "@texts";

export default function PlaygroundPage() {
  return (
    <Layout title={texts.playground}>
      <main className="container margin-vert--lg">
        <h1>{texts.playground}</h1>
      </main>
    </Layout>
  );
}
