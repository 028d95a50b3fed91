using Exercises.Mnist;

return ExerciseProgram.Run("Mnist", MnistStudies.All, args, language: "es");
