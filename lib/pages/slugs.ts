import { addressWords } from "@/lib/address-words";

/** The record of the page of urgent help: its words beside the numbers, and its reading version. */
export const helplinesPage = addressWords.fi.helplines;
