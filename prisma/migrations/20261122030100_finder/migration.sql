CREATE TYPE "ServiceDelivery" AS ENUM ('onSite', 'phone', 'online', 'atHome');
ALTER TABLE "service" ADD COLUMN "delivery" "ServiceDelivery"[] DEFAULT ARRAY[]::"ServiceDelivery"[];

CREATE TYPE "AccessibilityFeature" AS ENUM ('stepFreeEntrance', 'accessibleToilet', 'lift', 'accessibleParking', 'inductionLoop', 'signLanguage');
ALTER TABLE "location" ADD COLUMN "accessibility_features" "AccessibilityFeature"[] DEFAULT ARRAY[]::"AccessibilityFeature"[];
