using Exercises.CifarAugmentation;

return ExerciseProgram.Run("CifarAugmentation", CifarAugmentationStudies.All, args, language: "es");
