package earshot.console.review;

import earshot.taxonomy.Category;
import earshot.taxonomy.Form;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import earshot.taxonomy.TimeFrame;

/**
 * One piece of evidence.
 *
 * @param start first UTF-16 offset in the text
 * @param end offset behind the last one
 * @param text the text between them
 * @param level what it supports as it is meant here; NONE where context took it away
 */
record EvidenceView(
    Category category,
    String rule,
    int start,
    int end,
    String text,
    Subject subject,
    TimeFrame time,
    Modality modality,
    Form form,
    Level level,
    double points) {}
