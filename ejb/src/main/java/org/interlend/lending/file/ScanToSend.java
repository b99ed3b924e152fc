package org.interlend.lending.file;

import org.interlend.requests.file.FileInput;

/**
 * A scan that is ready to be sent.
 *
 * @param file with its cover page, or as it was uploaded
 * @param coverPage whether the file has one
 */
public record ScanToSend(FileInput file, CoverPageStatus coverPage) {}
