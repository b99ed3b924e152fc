package org.interlend.notices.cover;

import java.util.List;

/**
 * What the cover page of a scan says.
 *
 * @param institution its name
 * @param title of the work, or null
 * @param author or null
 * @param statement the paragraphs of the copyright statement
 */
public record CoverPage(String institution, String title, String author, List<String> statement) {}
