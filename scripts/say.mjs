// Everything that the commands tell their user, in one place.

export const words = {
  steps: {
    node: "Node.js",
    port: "Portti",
    dependencies: "Riippuvuudet",
    database: "Tietokanta",
    client: "Tietokantarajapinta",
    migrations: "Tietokannan rakenne",
    seed: "Aloitussisältö",
    elements: "Selaimen lisätoiminnot",
    searchIndex: "Hakuindeksi",
    build: "Sivuston koonti",
    server: "Palvelin",
    browser: "Selain",
    java: "Java",
    testDatabase: "Testitietokanta",
    templates: "Testien mallitietokannat",
    format: "Muotoilu",
    lint: "Koodisäännöt",
    types: "Tyypit",
    unused: "Käyttämätön koodi",
    floors: "Riippuvuuksien vähimmäisversiot",
    drift: "Rakenne ja migraatiot",
    unit: "Yksikkötestit",
    integration: "Integraatiotestit",
    faults: "Häiriötestit",
    endToEnd: "Selaintestit",
  },
  done: "valmis",
  passed: "kunnossa",
  failed: "epäonnistui",
  alreadyDone: "ennallaan",
  notRun: "jäi ajamatta",
  workerDied: (code, seconds) =>
    `Taustatyöt pysähtyivät (${code}); ne aloitetaan uudelleen ${seconds} sekunnin kuluttua.`,
  portalUsage: (programs) => `Anna jokin näistä: ${programs.map((name) => `npm run portal -- ${name}`).join(", ")}`,
  stopping: "Pysäytetään …",
  stopped: "Pysäytetty.",
  upToDate: "Tietokannan rakenne on ajan tasalla.",
  migrationFailed: ({ name, reason }) =>
    `Tietokannan rakenteen muutos ${name} ei onnistunut${reason ? ` (${reason})` : ""}, ja se on kokonaan peruttu: tietokanta on kuten ennen sitä. ` +
    `Vanha versio toimii edelleen. Poista syy ja yritä uudelleen: npm run db:migrate -- --again ${name}`,
  migrated: (names) => `Tietokannan rakenteeseen lisättiin: ${names.join(", ")}`,
  oldNode: (version, needed) => `Perhepolku tarvitsee Node.js-version ${needed} tai uudemman; tässä on ${version}.`,
  portTaken: (port) =>
    `Portti ${port} on jo käytössä: pysäytä ohjelma, joka käyttää sitä, tai valitse toinen portti, esimerkiksi PORT=${port + 1} npm start.`,
  badPort: (port) => `PORT=${port} ei kelpaa: anna luku väliltä 1–65535.`,
  noDependencies:
    "Riippuvuuksia ei voitu asentaa (npm ci): tarkista verkkoyhteys pakettirekisteriin ja yritä uudelleen.",
  noDatabase: (place) =>
    `Tietokantaan ${place} ei saatu yhteyttä: tarkista, että DATABASE_URL on oikein ja palvelin käynnissä.`,
  badDatabaseUrl: "DATABASE_URL ei ole kelvollinen PostgreSQL-osoite.",
  fullDisk: "Levy on täynnä: vapauta tilaa ja yritä uudelleen.",
  foreignFiles: (path) =>
    `Tiedostoon ${path} ei ole oikeutta: se on toisen käyttäjän luoma. Poista se tai aja samana käyttäjänä.`,
  serverDied: (code) => `Palvelin pysähtyi odottamatta (${code}).`,
  databaseDied: "Tietokanta pysähtyi odottamatta.",
  resetRefused:
    "DATABASE_URL on asetettu: db:reset tyhjentää vain oman tietokannan. Jos tarkoitat todella tätä, lisää -- --force.",
  resetDone: "Tietokanta on tyhjennetty ja täytetty uudelleen.",
  contentUsage: "Käyttö: npm run content:export -- KANSIO  tai  npm run content:import -- KANSIO",
  searchIndexCurrent: "Hakuindeksi on ajan tasalla.",
  searchBenchUsage: "Käyttö: npm run search:bench -- KANSIO, jossa ovat corpus.json ja queries.json",
  noBrowser: "Chromiumia ei löytynyt eikä sitä voitu asentaa: asenna se tai anna sen polku muuttujassa CHROMIUM_PATH.",
  noJava: "Javaa ei löytynyt eikä sitä voitu asentaa: asenna se tai anna sen kansio muuttujassa JAVA_HOME.",
  skippedTest: "ohitettu testi lasketaan epäonnistuneeksi",
};

export const say = (text) => console.log(text);

export const sayError = (text) => {
  if (text) console.error(text);
};

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1).replace(".", ",")} s`;
