/**
 * The cover page of scans that partners get: what is on it, and when it is added.
 *
 * <p>It comes through {@link org.interlend.notices.cover.CoverPageInsertion}. The PDF is written
 * outside this module, by a {@link org.interlend.notices.cover.CoverPageWriter}.
 */
package org.interlend.notices.cover;
