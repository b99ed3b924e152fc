/**
 * Cover pages of scans, written with Apache PDFBox.
 *
 * <p>Files come from outside and may be made to harm the server. So a file is only ever appended to
 * ({@link org.interlend.pdf.PdfCoverPageWriter}), its pages and images are never decoded, and what
 * PDFBox reads, decodes and keeps of its structure is limited ({@link
 * org.interlend.pdf.ReadBudget}).
 */
package org.interlend.pdf;
