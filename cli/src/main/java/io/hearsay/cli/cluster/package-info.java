/**
 * Hearsay on a real Kubernetes cluster: one scenario a class, each of which does to the cluster what operators and
 * accidents do, and says what it measured. {@code k8s/verify} builds the images and calls it; nothing here knows more
 * of the cluster than {@code kubectl} does.
 */
package io.hearsay.cli.cluster;
