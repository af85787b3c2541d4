import type { Guidance } from "../src/api/client";

export const GUIDANCE: Guidance = {
  levels: {
    LOW: "Distress or warning signs without a wish to die. Confirm, so that the course is known; no contact is needed.",
    MODERATE: "A wish to be dead or not to wake up, an urge to self-harm, strong hopelessness. A caring message within the day.",
    HIGH: "Active thoughts of suicide, or recent self-harm. Contact by a counsellor within the hour.",
    SEVERE: "Intent, a plan, or preparation. A counsellor now; tell the lead.",
    IMMINENT: "An attempt under way, or thoughts, means and a time within 48 hours. Tell the lead at once and follow the emergency plan.",
  },
  outcomes: {
    CONFIRM: "The evidence means what it seems to mean. Choose the level that you see, whatever the model said.",
    ESCALATE: "A lead should look now. Use it early: nobody is ever blamed for asking.",
    HAND_OFF: "Another service is better placed. Say in the note to whom, and what they need to know. Never write the author's name.",
    NOT_RISK: "No person in the text is at risk. Say why: the reasons teach the rules.",
    SECOND_OPINION: "You are not sure, or this one is too near. Somebody else looks without seeing your view.",
  },
  reasons: {
    HYPERBOLE: "A figure of speech: \"this homework is killing me\".",
    QUOTATION_OR_LYRIC: "Somebody else's words, a song, a film.",
    NEWS_OR_AWARENESS: "A report, a campaign, information about help.",
    RECOVERY: "Told as something overcome, without a present wish to die.",
    PAST: "Long over, and no distress about it now.",
    THIRD_PARTY_HANDLED: "About somebody else who has help already.",
    OTHER: "Say in the note what it is.",
  },
  resources: [
    { name: "Find a helpline", contact: "findahelpline.com", about: "Crisis lines in more than 130 countries, by topic" },
    { name: "The house's counsellors", contact: "ext. 400, day and night", about: "For hand-offs at High and above" },
    { name: "Peer support", contact: "ext. 412", about: "For you. After a hard item, or just so" },
  ],
  safeMessaging: [
    "Say \"died by suicide\" or \"ended their life\", never \"committed\" or \"successful\".",
    "Never name or describe a method, a place or a dose.",
    "Listen first: name what you read, ask how they are now, do not argue.",
    "Asking directly about suicide does not put the thought there.",
    "Tell of help and of hope: most people who get through a crisis go on to live.",
  ],
};
