/**
 * Files delivered to patrons: storage, links with an access period, retention.
 *
 * <p>AcceptItem with a file, the page borrowing-request and the patron's link come through {@link
 * org.interlend.borrowing.FileDeliveryWorkflow}. The letter with the link is not here but in {@code
 * notices}, which observes {@link org.interlend.borrowing.file.FileReady}.
 */
package org.interlend.borrowing.file;
