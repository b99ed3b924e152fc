package org.interlend.settings;

import java.io.Serializable;

/**
 * Settings that belong together. A group is a class whose fields are its settings: each field says
 * its default, its limits and its column. The management API reads and writes the fields by their
 * names, the console's form binds to them, and {@link SettingTexts} has their labels. The fields of
 * a form of the console can be a group, too.
 */
public interface SettingsGroup extends Serializable {}
