/** The client and the sandbox in a time that is simulated. */
package io.github.subfleet.subaccount.simulation;
