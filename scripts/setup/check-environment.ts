import { checkEnvironment } from "@/lib/platform/environment-check";

checkEnvironment();
