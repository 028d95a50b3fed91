namespace Exercises.Mnist.Sections;

/// <summary>8. Early stop.</summary>
internal static class ParadaTemprana
{
    public static void Run(ExerciseRun run)
    {
        var (training_images, training_labels, _, _) = Preparados.De(run);
        var callback = new myCallback();
        var model_early_stop = run.train("early-stop", static () =>
        {
            var model = Sequential([
                Input(shape: 784),
                Dense(512),
                Dense(10, activation: "softmax"),
            ]);
            model.compile(optimizer: "adam",
                          loss: "categorical_crossentropy",
                          metrics: ["accuracy"]);
            return model;
        }, training_images, training_labels, Preparados.De(run).Test,
            epochs: 30,
            batch_size: 32,
            validation_split: 0.25,
            callbacks: [callback]);

        var loss = model_early_stop.history.history["loss"];
        run.answer("8.1", "threshold", myCallback.Umbral);
        run.answer("8.1", "epochs", loss.Count);
        run.answer("8.1", "stopped", loss[^1] < myCallback.Umbral);
        run.text("Un callback recibe al final de cada epoch las métricas; si la pérdida baja del umbral, pone stop_training y el entrenamiento termina.");
    }

    /// <summary>Stops the training when the loss falls below 20 %.</summary>
    private sealed class myCallback : Callback
    {
        public const float Umbral = 0.20f;

        public override void on_epoch_end(int epoch, Logs logs)
        {
            if (logs.get("loss") < Umbral)
            {
                print("\n Alcanzada una perdida menor al 20%, se cancela el entrenamiento!!");
                model.stop_training = true;
            }
        }
    }
}
