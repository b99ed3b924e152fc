#!/bin/sh
# Makes interlend/classes.jsa or, with Java 25 or later, interlend/classes.aot: an archive of the server's classes with which standalone.sh starts faster.
# Run it after Interlend or Java has been installed or updated; it starts the server once, in a temporary folder.
HOME_DIR=$(cd "$(dirname "$0")/.." && pwd)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar "$HOME_DIR/modules/org/interlend/main/interlend-class-archive.jar" "$HOME_DIR"
