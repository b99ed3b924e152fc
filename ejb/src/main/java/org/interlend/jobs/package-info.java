/**
 * Runs the jobs, on one server at a time, and keeps the state of each: the last run, its result and
 * the next one.
 *
 * <p>The page jobs and the management API list them and run one at once.
 *
 * <p>The jobs themselves are beside the records they work on; each is a {@link InstitutionJob},
 * most a {@link RecordJob} or {@link RetentionJob}, or a {@link PartnerJob}.
 */
package org.interlend.jobs;
