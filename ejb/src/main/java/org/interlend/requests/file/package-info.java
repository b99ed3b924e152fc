/**
 * Files of digital requests of both sides: storage in parts, links with an access period,
 * retention.
 *
 * <p>Each side has its own {@link org.interlend.requests.file.Delivery}: to a patron in {@code
 * borrowing.file}, to a partner in {@code lending.file}. {@link
 * org.interlend.requests.file.FileLinks} finds either by its link.
 */
package org.interlend.requests.file;
