package org.interlend.settings.cache;

/**
 * The first transaction after a change of settings asks for settings: who has lists or collections
 * of them reads these now, because a transaction that has already written keeps what it reads of
 * them to itself.
 */
public record SettingsVersionChanged() {}
