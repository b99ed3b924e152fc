package org.interlend.notices.cover;

import java.util.List;

/**
 * What the cover page of a scan says.
 *
 * @param institution its name
 * @param title of the work, or of the article or chapter; may be null
 * @param author may be null
 * @param source where an article or chapter was published; may be null
 * @param statement the paragraphs of the copyright statement
 */
public record CoverPage(
    String institution, String title, String author, String source, List<String> statement) {}
