package org.interlend.suites;

import org.interlend.support.Database;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests in the container, on H2. */
@Suite
@IncludeEngines("junit-jupiter")
@SelectPackages("org.interlend.container")
@IncludeClassNamePatterns(".*IT")
@ConfigurationParameter(key = Database.PARAMETER, value = "H2")
class ContainerOnH2IT {}
