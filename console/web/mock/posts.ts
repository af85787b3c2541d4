import type { Bars, Category, Evidence, Level, Record$ } from "../src/api/client";

/** An invented post. Evidence is marked in the text: [[words|CATEGORY|rule|LEVEL|qualifiers...]]. */
interface Sample {
  text: string;
  level: Level;
  score: number;
  bars: Bars;
  author: string;
  source: string;
  reasons: string[];
  tone?: Record$<"Tone">["label"];
  subject?: "SELF" | "OTHER";
  genre?: Record$<"ItemView">["genre"];
}

export interface Post extends Sample {
  evidence: Evidence[];
  categories: Category[];
}

const bars = (desire: number, capability: number, intent: number, buffers: number): Bars => ({ desire, capability, intent, buffers });

const SAMPLES: Sample[] = [
  {
    text: "everything's boxed, the rent is paid, [[the letters are on the desk|PREPARATION|prep.letters|SEVERE]], one each. [[I've got what I need|SUICIDE_PLAN|means.at-hand|HIGH]] and the flat to myself. [[tonight I can finally stop|SUICIDAL_IDEATION|ideation.stop|SEVERE|SOON]]. please somebody [[look after the cat|PREPARATION|prep.giving-away|HIGH]]",
    level: "IMMINENT", score: 0.97, bars: bars(3, 3, 3, 0), author: "paperlantern", source: "forum",
    reasons: ["Thoughts, means and a time within 48 hours stand together", "Preparation: letters, giving into care", "The author's level rose from Moderate in six days"],
  },
  {
    text: "[[I've decided|SUICIDE_PLAN|intent.decided|SEVERE]]. [[I'm not scared anymore|SUICIDE_PLAN|calm.resolved|HIGH]]. [[I'm going to end it|SUICIDAL_IDEATION|ideation.end-it|SEVERE|SOON]] when my lease runs out, it's the tidy thing to do",
    level: "SEVERE", score: 0.96, bars: bars(3, 1, 3, 0), author: "hollowreed", source: "forum",
    reasons: ["Intent is stated, with a time that is set", "A sudden calm beside intent", "Third post with thoughts of suicide this month"],
  },
  {
    text: "my little brother keeps saying [[he's going to kill himself|SUICIDAL_IDEATION|ideation.kill-self|SEVERE|OTHER]] and my parents say it's a phase. he's twelve. [[what do I do|ACUTE_DISTRESS|distress.plea|MODERATE|QUESTION]]",
    level: "SEVERE", score: 0.93, bars: bars(3, 0, 2, 1), author: "delta_hymns", source: "forum", subject: "OTHER", genre: "SUPPORT_FOR_OTHERS",
    reasons: ["Thoughts of suicide, said to be somebody else's", "A worried relative asks for help: route, do not drop"],
  },
  {
    text: "[[took them all|OVERDOSE|overdose.taken|IMMINENT|RECENT_PAST]]. about half an hour ago i think. it's getting warm. [[tell my sister|PREPARATION|prep.goodbye|SEVERE]] it's not because of her",
    level: "IMMINENT", score: 0.99, bars: bars(2, 3, 3, 0), author: "unnamed_harbor", source: "stream",
    reasons: ["An overdose is told as under way", "A goodbye stands beside it"],
  },
  {
    text: "three weeks out of hospital after [[I tried to end my life|SUICIDE_ATTEMPT|attempt.tried|HIGH|PAST]]. the flat is exactly as I left it, even the cup. [[don't know what the point of coming back was|HOPELESSNESS|hopeless.point|MODERATE]]",
    level: "HIGH", score: 0.88, bars: bars(2, 2, 1, 0), author: "northbound_ivo", source: "forum",
    reasons: ["An attempt within the last three months beside present distress"],
  },
  {
    text: "i'm [[n o t o k|ACUTE_DISTRESS|distress.not-ok|MODERATE|OBFUSCATED]]. [[i w a n t t o d i e|SUICIDAL_IDEATION|ideation.want-die|MODERATE|OBFUSCATED]] and i'm typing it like this so my feed doesn't get taken down again",
    level: "HIGH", score: 0.84, bars: bars(2, 0, 1, 0), author: "blank_postcard", source: "stream",
    reasons: ["A wish to die in disguised spelling", "The disguise is explained by the author"],
  },
  {
    text: "i am [[NOT ok|ACUTE_DISTRESS|distress.not-ok|MODERATE]]. [[cant breathe properly since noon|ACUTE_DISTRESS|distress.panic|MODERATE]], pacing, shaking, please can someone talk to me im [[scared of myself|SUICIDAL_IDEATION|ideation.scared-of-self|HIGH]]. [[my friend is coming over|PROTECTIVE|buffer.company|NONE]]",
    level: "HIGH", score: 0.81, bars: bars(2, 0, 1, 2), author: "basement_choir", source: "stream",
    reasons: ["Acute distress with fear of oneself", "Buffer: company is on the way. It is shown and lowers nothing"],
  },
  {
    text: "they said if I come tomorrow they'll [[\"finish what they started\"|ABUSE|abuse.threatened|HIGH|QUOTATION|SOON]] behind the bike sheds. [[I can't tell anyone|HOPELESSNESS|alone.no-one|MODERATE]]. I'm [[so scared of going|ACUTE_DISTRESS|distress.fear|MODERATE]]",
    level: "HIGH", score: 0.74, bars: bars(1, 0, 0, 0), author: "hallway_echo", source: "forum",
    reasons: ["A threat of violence against the author with a time"],
  },
  {
    text: "eight months sober and I just [[drank everything in the house|SUBSTANCE_USE|substance.relapse|MODERATE|RECENT_PAST]]. [[hope I don't wake up|SUICIDAL_IDEATION|ideation.not-wake|MODERATE]] tbh. [[my sponsor is on her way|PROTECTIVE|buffer.support|NONE]] though",
    level: "MODERATE", score: 0.66, bars: bars(2, 0, 0, 2), author: "rust_and_rye", source: "forum",
    reasons: ["A wish to not wake up beside a relapse", "Buffer: support is on the way"],
  },
  {
    text: "wish i could [[just not wake up tomorrow|SUICIDAL_IDEATION|ideation.not-wake|MODERATE]]. or the day after",
    level: "MODERATE", score: 0.63, bars: bars(2, 0, 0, 0), author: "hollowreed", source: "forum",
    reasons: ["A wish to not wake up"],
  },
  {
    text: "would anyone [[notice if I stopped existing|HOPELESSNESS|burden.notice|MODERATE|QUESTION]]. genuine question",
    level: "MODERATE", score: 0.58, bars: bars(1, 0, 0, 0), author: "unnamed_harbor", source: "stream",
    reasons: ["Burdensomeness, asked as a question that is meant"],
  },
  {
    text: "made [[myself sick again after dinner|EATING_DISORDER|eating.purging|MODERATE]], third time today. my hands won't stop shaking",
    level: "MODERATE", score: 0.61, bars: bars(1, 1, 0, 0), author: "lemon_ruler", source: "stream",
    reasons: ["Repeated purging with bodily signs"],
  },
  {
    text: "his sweater doesn't smell of him anymore. I just [[want to go where he is|SUICIDAL_IDEATION|ideation.join-dead|MODERATE]]. I'm so tired of [[it being me who's left|BEREAVEMENT|grief.left-behind|LOW]]",
    level: "MODERATE", score: 0.59, bars: bars(2, 0, 0, 0), author: "saltwindow", source: "forum",
    reasons: ["A wish to join somebody who died"],
  },
  {
    text: "[[gonna kms|SUICIDAL_IDEATION|ideation.kms|LOW|HYPERBOLE|ALGOSPEAK]] my fantasy team lost to a guy who forgot to set a lineup 💀",
    level: "LOW", score: 0.22, bars: bars(0, 0, 0, 0), author: "dayrider_91", source: "stream", genre: "FLIPPANT",
    reasons: ["Algospeak, read as hyperbole: kept as a sample"], tone: "NEUTRAL",
  },
  {
    text: "[[i want to die|SUICIDAL_IDEATION|ideation.want-die|LOW|HYPERBOLE]], my head, never drinking again, who let me sing abba lol",
    level: "LOW", score: 0.18, bars: bars(0, 0, 0, 0), author: "afterparty_ash", source: "stream", genre: "FLIPPANT",
    reasons: ["A single wish to die in a text that reads like ordinary talk"], tone: "NEUTRAL",
  },
  {
    text: "seven years since [[my overdose|SUICIDE_ATTEMPT|attempt.overdose|LOW|PAST]]. woke up today to a toddler putting stickers on my face. [[so glad they found me in time|PROTECTIVE|buffer.glad-alive|NONE]]",
    level: "LOW", score: 0.16, bars: bars(0, 1, 0, 3), author: "anchor_and_ink", source: "forum", genre: "COPING_RECOVERY", tone: "POSITIVE",
    reasons: ["Told as recovery, without a present wish to die"],
  },
  {
    // Hostile text: it must be shown as it is.
    text: "<img src=x onerror=alert(1)> <b>bold?</b> \u202Edesrever\u202C and zero\u200Bwidth, [[i can't go on|HOPELESSNESS|hopeless.go-on|MODERATE]] <script>alert('x')</script> {{7*7}} שלום عليكم 👩‍💻",
    level: "MODERATE", score: 0.52, bars: bars(1, 0, 0, 0), author: "<script>", source: "stream",
    reasons: ["Hopelessness"],
  },
];

const TIMES = ["NOW", "RECENT_PAST", "PAST", "SOON", "CONDITIONAL"] as const;
const MODALITIES = ["ASSERTED", "NEGATED", "HYPERBOLE", "QUESTION", "QUOTATION", "FICTION"] as const;
const FORMS = ["PLAIN", "ALGOSPEAK", "OBFUSCATED", "EMOJI"] as const;
const POINTS: Record<Level, number> = { NONE: 0, LOW: 0.5, MODERATE: 1.4, HIGH: 2.2, SEVERE: 3.1, IMMINENT: 4.2 };

/** Reads the marks out of a sample's text. */
export function post(sample: Sample): Post {
  let text = "";
  let last = 0;
  const evidence: Evidence[] = [];
  for (const mark of sample.text.matchAll(/\[\[(.*?)\]\]/gs)) {
    text += sample.text.slice(last, mark.index);
    const [words = "", category, rule = "", level, ...how] = (mark[1] ?? "").split("|");
    const pick = <T extends string>(known: readonly T[], otherwise: T) => known.find((value) => how.includes(value)) ?? otherwise;
    evidence.push({
      category: category as Category, rule, start: text.length, end: text.length + words.length, text: words,
      level: level as Level, points: POINTS[level as Level], subject: how.includes("OTHER") ? "OTHER" : "SELF",
      time: pick(TIMES, "NOW"), modality: pick(MODALITIES, "ASSERTED"), form: pick(FORMS, "PLAIN"),
    });
    text += words;
    last = mark.index + mark[0].length;
  }
  text += sample.text.slice(last);
  return { ...sample, text, evidence, categories: [...new Set(evidence.map((piece) => piece.category))] };
}

/** A post of a million characters, with evidence near its end. */
function long(): Sample {
  const line = "the bus was late again and the kettle broke and nobody asked. ";
  const filler = line.repeat(Math.floor(1_000_000 / line.length));
  return {
    text: `${filler}[[I can't stop thinking about not being here|SUICIDAL_IDEATION|ideation.not-here|HIGH]]. ${line}`,
    level: "HIGH", score: 0.71, bars: bars(2, 0, 0, 0), author: "long_winded", source: "forum", reasons: ["Active thoughts near the end of a long text"],
  };
}

export const POSTS: Post[] = [...SAMPLES, long()].map(post);
