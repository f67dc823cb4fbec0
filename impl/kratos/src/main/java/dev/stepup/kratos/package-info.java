/**
 * Sessions of Ory Kratos and Ory Network. Start at {@link dev.stepup.kratos.KratosProvider}; the settings are in
 * {@link dev.stepup.kratos.KratosConfig}.
 */
@NullMarked
package dev.stepup.kratos;

import org.jspecify.annotations.NullMarked;
