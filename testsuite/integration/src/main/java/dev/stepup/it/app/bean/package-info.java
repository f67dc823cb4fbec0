/** CDI beans with the annotation in every place. */
@NullMarked
package dev.stepup.it.app.bean;

import org.jspecify.annotations.NullMarked;
