/** Settings from the environment, the stage the system runs in, and its clock. */
package org.basao.platform.config;
