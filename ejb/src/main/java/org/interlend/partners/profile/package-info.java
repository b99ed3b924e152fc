/**
 * Workflow profiles: the optional steps of borrowing and of lending, which a partner has for itself
 * or shares with others under a name.
 *
 * <p>The page workflow-profiles and the management API save them by {@link
 * org.interlend.partners.profile.WorkflowProfiles}. Which settings count for a partner says {@code
 * Partner} itself.
 */
package org.interlend.partners.profile;
